-- distributed: mines_stope, mines_stope_step, mines_blast, mines_blast_explosive, mines_blast_gas_limit, mines_blast_step, mines_gas_test, mines_gas_reading

-- A workplace with a row here is mucked only through the gate of its blasts; one without keeps to the rules of shift reports alone.
create table mines_stope (
    book text collate "C" not null,
    mine text collate "C" not null,
    stope text collate "C" not null,
    kind text not null,
    planned_ore bigint not null check (planned_ore >= 0),
    planned_grades text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, stope),
    foreign key (book, mine, stope) references mines_workplace (book, mine, code)
);
-- append-only: mines_stope

create table mines_stope_step (
    book text collate "C" not null,
    mine text collate "C" not null,
    stope text collate "C" not null,
    revision bigint not null check (revision > 0),
    state text not null,
    at bigint not null,
    blast text collate "C",
    reason text,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, stope, revision),
    foreign key (book, mine, stope) references mines_stope (book, mine, stope)
);
-- append-only: mines_stope_step

create table mines_blast (
    book text collate "C" not null,
    mine text collate "C" not null,
    blast text collate "C" not null,
    stope text collate "C" not null,
    issued_at bigint not null,
    holes bigint not null check (holes > 0),
    drilled bigint not null check (drilled > 0),
    rock bigint not null check (rock > 0),
    rock_volume bigint not null check (rock_volume > 0),
    re_entry bigint not null check (re_entry > 0),
    approved_by text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, blast),
    foreign key (book, mine, stope) references mines_stope (book, mine, stope)
);
-- append-only: mines_blast

create table mines_blast_explosive (
    book text collate "C" not null,
    mine text collate "C" not null,
    blast text collate "C" not null,
    stage text collate "C" not null,
    explosive text collate "C" not null,
    mass bigint not null check (mass > 0),
    primary key (book, mine, blast, stage, explosive),
    foreign key (book, mine, blast) references mines_blast (book, mine, blast)
);
-- append-only: mines_blast_explosive

create table mines_blast_gas_limit (
    book text collate "C" not null,
    mine text collate "C" not null,
    blast text collate "C" not null,
    gas text collate "C" not null,
    at_least bigint,
    at_most bigint,
    primary key (book, mine, blast, gas),
    foreign key (book, mine, blast) references mines_blast (book, mine, blast)
);
-- append-only: mines_blast_gas_limit

create table mines_blast_step (
    book text collate "C" not null,
    mine text collate "C" not null,
    blast text collate "C" not null,
    step text collate "C" not null,
    at bigint not null,
    person text not null,
    misfires bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, blast, step),
    foreign key (book, mine, blast) references mines_blast (book, mine, blast)
);
-- append-only: mines_blast_step

create table mines_gas_test (
    book text collate "C" not null,
    mine text collate "C" not null,
    blast text collate "C" not null,
    at bigint not null,
    person text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, blast, at),
    foreign key (book, mine, blast) references mines_blast (book, mine, blast)
);
-- append-only: mines_gas_test

create table mines_gas_reading (
    book text collate "C" not null,
    mine text collate "C" not null,
    blast text collate "C" not null,
    at bigint not null,
    gas text collate "C" not null,
    share bigint not null,
    primary key (book, mine, blast, at, gas),
    foreign key (book, mine, blast, at) references mines_gas_test (book, mine, blast, at)
);
-- append-only: mines_gas_reading
