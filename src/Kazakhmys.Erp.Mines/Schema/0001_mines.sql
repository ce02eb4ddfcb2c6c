-- distributed: mines_mine, mines_workplace, mines_stockpile, mines_hoist_capacity, mines_shift_report_head, mines_shift_report, mines_shift_load, mines_machine_state, mines_shift_approval, mines_survey, mines_survey_share, mines_withdrawal, mines_withdrawal_metal, mines_stock_take, mines_period_production, mines_published_grade

-- One row a mine, locked by every operation that posts for it or changes its documents.
create table mines_mine (
    book text collate "C" not null,
    code text collate "C" not null,
    name text not null,
    method text not null,
    valid_from bigint not null,
    registered_at bigint not null,
    actor text not null,
    primary key (book, code)
);

create table mines_workplace (
    book text collate "C" not null,
    mine text collate "C" not null,
    code text collate "C" not null,
    name text not null,
    source_account text collate "C" not null,
    waste_source_account text collate "C",
    primary key (book, mine, code),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_workplace

create table mines_stockpile (
    book text collate "C" not null,
    mine text collate "C" not null,
    code text collate "C" not null,
    name text not null,
    kind text not null,
    primary key (book, mine, code),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_stockpile

create table mines_hoist_capacity (
    book text collate "C" not null,
    mine text collate "C" not null,
    valid_from bigint not null,
    known_from bigint not null,
    per_hour bigint not null check (per_hour > 0),
    source text not null,
    actor text not null,
    primary key (book, mine, valid_from, known_from),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_hoist_capacity

-- The latest revision of each report. A document is date first (2026-11-23/2/zhz-south/stope-7), so that reports are inserted in order.
create table mines_shift_report_head (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    fingerprint text not null,
    primary key (book, document)
);

create table mines_shift_report (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null check (revision > 0),
    mine text collate "C" not null,
    workplace text collate "C" not null,
    day bigint not null,
    shift bigint not null,
    drilled bigint not null,
    blasted bigint not null,
    hoisted bigint not null,
    crew bigint not null,
    laboratory text not null,
    grade_control text not null,
    block_model text not null,
    reason text,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, document, revision)
);
-- append-only: mines_shift_report

create table mines_shift_load (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    line bigint not null,
    equipment text collate "C" not null,
    stockpile text collate "C" not null,
    loads bigint not null,
    mass_per_load bigint,
    weighed bigint,
    moisture bigint,
    primary key (book, document, revision, line)
);
-- append-only: mines_shift_load

create table mines_machine_state (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    line bigint not null,
    equipment text collate "C" not null,
    activity text not null,
    from_at bigint not null,
    to_at bigint not null,
    reason text,
    primary key (book, document, revision, line),
    check (from_at < to_at)
);
-- append-only: mines_machine_state

create table mines_shift_approval (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    entry bigint not null,
    approved_at bigint not null,
    approved_by text not null,
    primary key (book, document, revision)
);
-- append-only: mines_shift_approval

create table mines_survey (
    book text collate "C" not null,
    survey text collate "C" not null,
    mine text collate "C" not null,
    stockpile text collate "C" not null,
    first_day bigint not null,
    last_day bigint not null,
    measured bigint not null,
    uncertainty bigint not null,
    status text not null,
    counted bigint not null,
    booked_on bigint,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, survey)
);
-- append-only: mines_survey

-- A share is posted anew, with its mass as it is, when a later revision of its report brings better grades.
create table mines_survey_share (
    book text collate "C" not null,
    document text collate "C" not null,
    survey text collate "C" not null,
    revision bigint not null,
    counted bigint not null,
    difference bigint not null,
    entry bigint not null,
    primary key (book, document, survey, revision)
);
-- append-only: mines_survey_share

create table mines_withdrawal (
    book text collate "C" not null,
    mine text collate "C" not null,
    number text collate "C" not null,
    stockpile text collate "C" not null,
    day bigint not null,
    shift bigint not null,
    dry bigint not null check (dry > 0),
    to_account text collate "C" not null,
    booked_on bigint,
    entry bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, number)
);
-- append-only: mines_withdrawal

create table mines_withdrawal_metal (
    book text collate "C" not null,
    mine text collate "C" not null,
    number text collate "C" not null,
    element text collate "C" not null,
    amount bigint not null,
    primary key (book, mine, number, element)
);
-- append-only: mines_withdrawal_metal

create table mines_stock_take (
    book text collate "C" not null,
    mine text collate "C" not null,
    stockpile text collate "C" not null,
    day bigint not null,
    counted bigint not null,
    assertion bigint not null,
    entry bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, stockpile, day)
);
-- append-only: mines_stock_take

create table mines_period_production (
    book text collate "C" not null,
    mine text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null check (revision > 0),
    first_day bigint not null,
    end_day bigint not null,
    ore bigint not null,
    ore_half_width bigint not null,
    status text not null,
    source_account text collate "C" not null,
    stockpile text collate "C" not null,
    source text not null,
    booked_on bigint,
    reason text,
    entry bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, period, revision)
);
-- append-only: mines_period_production

create table mines_published_grade (
    book text collate "C" not null,
    mine text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    element text collate "C" not null,
    grade bigint not null,
    half_width bigint not null,
    primary key (book, mine, period, revision, element)
);
-- append-only: mines_published_grade
