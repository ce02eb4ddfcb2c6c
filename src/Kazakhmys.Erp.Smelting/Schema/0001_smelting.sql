-- distributed: smelting_smelter, smelting_furnace, smelting_document

create table smelting_smelter (
    book text collate "C" not null,
    code text collate "C" not null,
    name text not null,
    annual_capacity_mg bigint,
    valid_from bigint not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, code)
);
-- append-only: smelting_smelter

create table smelting_furnace (
    book text collate "C" not null,
    smelter text collate "C" not null,
    code text collate "C" not null,
    kind text not null,
    primary key (book, smelter, code)
);
-- append-only: smelting_furnace

-- Every document of a smelter with its revisions: charge, cathode-lot, bar, metal-loss, period-production, toll-contract, toll-return.
create table smelting_document (
    book text collate "C" not null,
    type text collate "C" not null,
    id text collate "C" not null,
    revision bigint not null check (revision > 0),
    smelter text collate "C" not null,
    day bigint not null,
    content text not null,
    entry_seq bigint not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, type, id, revision)
);
-- append-only: smelting_document
