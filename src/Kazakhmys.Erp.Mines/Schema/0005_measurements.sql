-- distributed: mines_sample, mines_sample_result, mines_model_grade, mines_weightometer, mines_weightometer_reading, mines_ventilation_norms, mines_airflow

create table mines_sample (
    book text collate "C" not null,
    mine text collate "C" not null,
    sample text collate "C" not null,
    workplace text collate "C" not null,
    day bigint not null,
    shift bigint not null,
    source text not null,
    dry bigint not null check (dry > 0),
    taken_at bigint not null,
    person text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, sample),
    foreign key (book, mine, workplace) references mines_workplace (book, mine, code)
);
-- append-only: mines_sample

create table mines_sample_result (
    book text collate "C" not null,
    mine text collate "C" not null,
    sample text collate "C" not null,
    revision bigint not null check (revision > 0),
    assay text not null,
    reason text,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, sample, revision),
    foreign key (book, mine, sample) references mines_sample (book, mine, sample)
);
-- append-only: mines_sample_result

create table mines_model_grade (
    book text collate "C" not null,
    mine text collate "C" not null,
    workplace text collate "C" not null,
    valid_from bigint not null,
    revision bigint not null check (revision > 0),
    assay text not null,
    source text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, workplace, valid_from, revision),
    foreign key (book, mine, workplace) references mines_workplace (book, mine, code)
);
-- append-only: mines_model_grade

create table mines_weightometer (
    book text collate "C" not null,
    mine text collate "C" not null,
    weightometer text collate "C" not null,
    name text not null,
    stockpile text collate "C" not null,
    relative_uncertainty bigint not null check (relative_uncertainty >= 0),
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, weightometer),
    foreign key (book, mine, stockpile) references mines_stockpile (book, mine, code)
);
-- append-only: mines_weightometer

create table mines_weightometer_reading (
    book text collate "C" not null,
    mine text collate "C" not null,
    weightometer text collate "C" not null,
    at bigint not null,
    total bigint not null check (total >= 0),
    is_reset bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, weightometer, at),
    foreign key (book, mine, weightometer) references mines_weightometer (book, mine, weightometer)
);
-- append-only: mines_weightometer_reading

-- Airflows in millilitres a minute; norms are what the host's law or project says, dated twice.
create table mines_ventilation_norms (
    book text collate "C" not null,
    mine text collate "C" not null,
    valid_from bigint not null,
    known_from bigint not null,
    a_person bigint,
    a_kilowatt bigint,
    gas_a_kilogram bigint,
    permissible bigint,
    reserve bigint,
    legal_basis text,
    source text not null,
    actor text not null,
    primary key (book, mine, valid_from, known_from),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_ventilation_norms

create table mines_airflow (
    book text collate "C" not null,
    mine text collate "C" not null,
    workplace text collate "C" not null,
    at bigint not null,
    flow bigint not null check (flow >= 0),
    instrument text not null,
    person text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, workplace, at),
    foreign key (book, mine, workplace) references mines_workplace (book, mine, code)
);
-- append-only: mines_airflow
