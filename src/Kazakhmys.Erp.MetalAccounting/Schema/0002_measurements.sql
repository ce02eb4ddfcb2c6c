-- distributed: metal_lock, metal_flowsheet, metal_flowsheet_approval, metal_instrument, metal_calibration, metal_uncertainty, metal_measurement_head, metal_measurement, metal_judgement, metal_lot, metal_sample, metal_sample_lot, metal_batch, metal_batch_verdict, metal_batch_release, metal_batch_measurement, metal_control_limit

-- One row a book, locked by every operation that writes flowsheets, instruments, measurements, samples or runs of it.
create table metal_lock (
    book text collate "C" not null,
    opened_at bigint not null,
    primary key (book)
);

-- What was drawn stands whole in content, because it is hashed and read as a whole.
create table metal_flowsheet (
    book text collate "C" not null,
    code text collate "C" not null,
    version bigint not null check (version > 0),
    valid_from bigint not null,
    content text not null,
    hash text not null,
    drafted_by text not null,
    drafted_at bigint not null,
    primary key (book, code, version)
);
-- append-only: metal_flowsheet

create table metal_flowsheet_approval (
    book text collate "C" not null,
    code text collate "C" not null,
    version bigint not null,
    hash text not null,
    approved_by text not null,
    approved_at bigint not null,
    primary key (book, code, version),
    foreign key (book, code, version) references metal_flowsheet (book, code, version)
);
-- append-only: metal_flowsheet_approval

create table metal_instrument (
    book text collate "C" not null,
    code text collate "C" not null,
    name text not null,
    kind text not null,
    shared_error_group text collate "C",
    needs_calibration bigint not null,
    registered_by text not null,
    registered_at bigint not null,
    primary key (book, code)
);
-- append-only: metal_instrument

create table metal_calibration (
    book text collate "C" not null,
    instrument text collate "C" not null,
    valid_from bigint not null,
    valid_to bigint not null,
    certificate text not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, instrument, valid_from, valid_to, certificate),
    foreign key (book, instrument) references metal_instrument (book, code),
    check (valid_from < valid_to)
);
-- append-only: metal_calibration

create table metal_uncertainty (
    book text collate "C" not null,
    instrument text collate "C" not null,
    line bigint not null check (line > 0),
    quantity text not null,
    element text collate "C",
    relative bigint not null check (relative >= 0),
    absolute bigint check (absolute >= 0),
    shared_relative bigint not null check (shared_relative >= 0),
    valid_from bigint not null,
    source text not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, instrument, line),
    foreign key (book, instrument) references metal_instrument (book, code)
);
-- append-only: metal_uncertainty

-- The latest revision of each measurement. A document is moment first (2026-11-23T03:00:00.0000000Z/wb-1|ticket), so that measurements are
-- inserted in order and those of a period follow one another. The digest tells a repeated content from another one.
create table metal_measurement_head (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    digest bigint not null,
    primary key (book, document)
);

-- The raw layer. Values stand in the smallest unit of their quantity; assays also as reported.
create table metal_measurement (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null check (revision > 0),
    point text collate "C" not null,
    from_at bigint,
    to_at bigint not null,
    reference text not null,
    quantity text not null,
    value bigint not null,
    assay text,
    uncertainty bigint check (uncertainty >= 0),
    status text not null,
    device text collate "C",
    file text,
    person text collate "C",
    lot text collate "C",
    reason text,
    recorded_by text not null,
    recorded_at bigint not null,
    primary key (book, document, revision)
);
-- append-only: metal_measurement

create index metal_measurement_point on metal_measurement (book, point, to_at);

-- The validated layer, and what was rejected. A revision is judged once.
create table metal_judgement (
    book text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    state text not null,
    value bigint,
    assay text,
    uncertainty bigint check (uncertainty >= 0),
    shared bigint check (shared >= 0),
    shared_group text collate "C",
    reason text,
    judged_by text not null,
    judged_at bigint not null,
    primary key (book, document, revision),
    foreign key (book, document, revision) references metal_measurement (book, document, revision)
);
-- append-only: metal_judgement

create table metal_lot (
    book text collate "C" not null,
    code text collate "C" not null,
    flowsheet text collate "C" not null,
    stream text collate "C" not null,
    to_at bigint not null,
    content text not null,
    registered_by text not null,
    registered_at bigint not null,
    primary key (book, code)
);
-- append-only: metal_lot

create index metal_lot_end on metal_lot (book, to_at);

create table metal_sample (
    book text collate "C" not null,
    code text collate "C" not null,
    content text not null,
    prepared_at bigint not null,
    recorded_by text not null,
    recorded_at bigint not null,
    primary key (book, code)
);
-- append-only: metal_sample

-- Which lots a composite or subsample holds material of.
create table metal_sample_lot (
    book text collate "C" not null,
    lot text collate "C" not null,
    sample text collate "C" not null,
    primary key (book, lot, sample),
    foreign key (book, lot) references metal_lot (book, code),
    foreign key (book, sample) references metal_sample (book, code)
);
-- append-only: metal_sample_lot

create table metal_batch (
    book text collate "C" not null,
    code text collate "C" not null,
    reported_at bigint not null,
    reassays text collate "C",
    content text not null,
    recorded_by text not null,
    recorded_at bigint not null,
    primary key (book, code)
);
-- append-only: metal_batch

create index metal_batch_reported on metal_batch (book, reported_at);

create index metal_batch_reassays on metal_batch (book, reassays);

-- What the controls showed when the batch was judged.
create table metal_batch_verdict (
    book text collate "C" not null,
    batch text collate "C" not null,
    line bigint not null,
    code text not null,
    path text not null,
    value text,
    en text not null,
    ru text not null,
    kk text not null,
    primary key (book, batch, line),
    foreign key (book, batch) references metal_batch (book, code)
);
-- append-only: metal_batch_verdict

create table metal_batch_release (
    book text collate "C" not null,
    batch text collate "C" not null,
    reason text not null,
    released_by text not null,
    released_at bigint not null,
    primary key (book, batch),
    foreign key (book, batch) references metal_batch (book, code)
);
-- append-only: metal_batch_release

-- Which measurements the results of a batch have become, and of which lot.
create table metal_batch_measurement (
    book text collate "C" not null,
    batch text collate "C" not null,
    document text collate "C" not null,
    revision bigint not null,
    lot text collate "C" not null,
    primary key (book, batch, document, lot),
    foreign key (book, batch) references metal_batch (book, code),
    foreign key (book, document, revision) references metal_measurement (book, document, revision)
);
-- append-only: metal_batch_measurement

create index metal_batch_measurement_lot on metal_batch_measurement (book, lot);

create table metal_control_limit (
    book text collate "C" not null,
    line bigint not null check (line > 0),
    method text collate "C" not null,
    content text not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, line),
    foreign key (book, method) references metal_instrument (book, code)
);
-- append-only: metal_control_limit
