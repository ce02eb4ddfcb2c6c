-- distributed: smelting_stage, smelting_link, smelting_number, smelting_anode

-- Whose metal a stage of the works has held: heat, lot, bath, anodes, crop, pad. Each owner has an account of its own there.
create table smelting_stage (
    book text collate "C" not null,
    smelter text collate "C" not null,
    stage text collate "C" not null,
    number text collate "C" not null,
    owner text collate "C" not null,
    primary key (book, smelter, stage, number, owner)
);
-- append-only: smelting_stage

-- Which document hangs on which: tap on heat, heat on furnace, reading on pad.
create table smelting_link (
    book text collate "C" not null,
    parent_type text collate "C" not null,
    parent text collate "C" not null,
    child_type text collate "C" not null,
    child text collate "C" not null,
    primary key (book, parent_type, parent, child_type, child)
);
-- append-only: smelting_link

-- Numbers of lots, castings and bundles: each is taken once, by one document.
create table smelting_number (
    book text collate "C" not null,
    number text collate "C" not null,
    smelter text collate "C" not null,
    kind text not null,
    taken_by_type text collate "C" not null,
    taken_by text collate "C" not null,
    primary key (book, number)
);
-- append-only: smelting_number

-- The life of every anode, step by step: cast, loaded, dissolved, scrap, withdrawn.
create table smelting_anode (
    book text collate "C" not null,
    smelter text collate "C" not null,
    number text collate "C" not null,
    step bigint not null check (step > 0),
    state text not null,
    casting text collate "C" not null,
    crop text collate "C" not null,
    mass_mg bigint not null check (mass_mg > 0),
    primary key (book, smelter, number, step)
);
-- append-only: smelting_anode
