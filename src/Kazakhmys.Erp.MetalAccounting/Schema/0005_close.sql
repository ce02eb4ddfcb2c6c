-- distributed: metal_close, metal_close_abandonment, metal_close_step, metal_close_failure, metal_close_flow, metal_close_correlation, metal_close_stock, metal_close_unaccounted, metal_close_statement, metal_close_cell, metal_restatement, metal_restatement_flow, metal_restatement_stock

-- One row a close. A period is closed again under the next revision after it was reopened or its close was given up.
create table metal_close (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null check (revision > 0),
    first_day bigint not null,
    end_day bigint not null,
    begun_by text not null,
    begun_at bigint not null,
    primary key (book, period, revision)
);
-- append-only: metal_close

create table metal_close_abandonment (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    reason text not null,
    actor text not null,
    abandoned_at bigint not null,
    primary key (book, period, revision),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_abandonment

-- A step that is done; a row is written in the unit of work that did it.
create table metal_close_step (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    step bigint not null check (step between 0 and 7),
    result text not null,
    warnings text not null,
    hash text not null,
    actor text not null,
    done_at bigint not null,
    primary key (book, period, revision, step),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_step

create table metal_close_failure (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    step bigint not null check (step between 0 and 7),
    attempt bigint not null check (attempt > 0),
    violations text not null,
    actor text not null,
    failed_at bigint not null,
    primary key (book, period, revision, step, attempt),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_failure

-- Reconciled less booked, one row a pair of accounts; entry 0 where nothing had to move.
create table metal_close_flow (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    flowsheet text collate "C" not null,
    stream text collate "C" not null,
    component text collate "C" not null,
    from_account text collate "C" not null,
    to_account text collate "C" not null,
    booked bigint not null,
    moved bigint not null,
    standard bigint,
    entry bigint not null,
    primary key (book, period, revision, flowsheet, stream, component, from_account, to_account),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_flow

-- How reconciled flows and closing stocks of one component hang together, in parts per 10^12; a stock stands under its stream too.
create table metal_close_correlation (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    flowsheet text collate "C" not null,
    component text collate "C" not null,
    first_stream text collate "C" not null,
    second_stream text collate "C" not null,
    coefficient bigint not null,
    primary key (book, period, revision, flowsheet, component, first_stream, second_stream),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_correlation

create table metal_close_stock (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    flowsheet text collate "C" not null,
    area text collate "C" not null,
    component text collate "C" not null,
    account text collate "C" not null,
    unaccounted text collate "C" not null,
    stream text collate "C",
    booked bigint not null,
    counted bigint not null,
    standard bigint,
    assertion bigint not null,
    entry bigint not null,
    primary key (book, period, revision, flowsheet, area, component, account),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_stock

create table metal_close_unaccounted (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    flowsheet text collate "C" not null,
    area text collate "C" not null,
    component text collate "C" not null,
    posted bigint not null,
    measured bigint,
    standard bigint,
    score bigint,
    allowed bigint,
    cusum_high bigint,
    cusum_low bigint,
    high_run bigint,
    low_run bigint,
    signal bigint,
    posted_worth bigint,
    measured_worth bigint,
    currency text,
    primary key (book, period, revision, flowsheet, area, component),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_unaccounted

create table metal_close_statement (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    metal text collate "C" not null,
    document text not null,
    hash text not null,
    primary key (book, period, revision, metal),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_statement

create table metal_close_cell (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    metal text collate "C" not null,
    line text collate "C" not null,
    term text collate "C" not null,
    account text collate "C" not null,
    counterpart text collate "C" not null,
    owner text not null,
    amount bigint not null,
    standard bigint,
    primary key (book, period, revision, metal, line, term, account, counterpart),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_close_cell

-- Corrects a locked close in an open period; changes nothing of the close.
create table metal_restatement (
    book text collate "C" not null,
    period text collate "C" not null,
    number bigint not null check (number > 0),
    revision bigint not null,
    booked_on bigint not null,
    reason text not null,
    runs text not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, period, number),
    foreign key (book, period, revision) references metal_close (book, period, revision)
);
-- append-only: metal_restatement

create table metal_restatement_flow (
    book text collate "C" not null,
    period text collate "C" not null,
    number bigint not null,
    flowsheet text collate "C" not null,
    stream text collate "C" not null,
    component text collate "C" not null,
    from_account text collate "C" not null,
    to_account text collate "C" not null,
    before bigint not null,
    moved bigint not null,
    standard bigint,
    adjusts bigint not null,
    entry bigint not null,
    primary key (book, period, number, flowsheet, stream, component, from_account, to_account),
    foreign key (book, period, number) references metal_restatement (book, period, number)
);
-- append-only: metal_restatement_flow

create table metal_restatement_stock (
    book text collate "C" not null,
    period text collate "C" not null,
    number bigint not null,
    flowsheet text collate "C" not null,
    area text collate "C" not null,
    component text collate "C" not null,
    account text collate "C" not null,
    unaccounted text collate "C" not null,
    before bigint not null,
    counted bigint not null,
    moved bigint not null,
    adjusts bigint not null,
    entry bigint not null,
    primary key (book, period, number, flowsheet, area, component, account),
    foreign key (book, period, number) references metal_restatement (book, period, number)
);
-- append-only: metal_restatement_stock
