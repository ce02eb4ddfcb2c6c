-- distributed: metal_run, metal_run_acceptance

-- What a run found stands whole in content and proof, because both are read as a whole and never change.
create table metal_run (
    book text collate "C" not null,
    run text collate "C" not null,
    flowsheet text collate "C" not null,
    version bigint not null,
    number bigint not null check (number > 0),
    period text collate "C" not null,
    first_day bigint not null,
    end_day bigint not null,
    input_hash text collate "C" not null,
    algorithm text not null,
    content text not null,
    proof text not null,
    run_by text not null,
    run_at bigint not null,
    primary key (book, run),
    unique (book, input_hash),
    unique (book, flowsheet, period, number),
    foreign key (book, flowsheet, version) references metal_flowsheet (book, code, version)
);
-- append-only: metal_run

create table metal_run_acceptance (
    book text collate "C" not null,
    run text collate "C" not null,
    accepted_by text not null,
    accepted_at bigint not null,
    primary key (book, run),
    foreign key (book, run) references metal_run (book, run)
);
-- append-only: metal_run_acceptance
