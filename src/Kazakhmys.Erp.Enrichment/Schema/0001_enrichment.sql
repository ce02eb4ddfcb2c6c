-- distributed: enrichment_plant, enrichment_shift_balance, enrichment_period_balance, enrichment_lot

create table enrichment_plant (
    book text collate "C" not null,
    code text collate "C" not null,
    name text not null,
    valid_from bigint not null,
    ore_types text not null,
    stacks text not null,
    facilities text not null,
    yearly_capacity_mg bigint,
    actor text not null,
    primary key (book, code)
);
-- append-only: enrichment_plant

-- Metals: one after another with ';', each "element feed u status concentrate u status tailings u status" in parts per 10^12.
create table enrichment_shift_balance (
    book text collate "C" not null,
    plant text collate "C" not null,
    shift text collate "C" not null,
    ore_type text collate "C" not null,
    revision bigint not null check (revision > 0),
    feed_mg bigint not null check (feed_mg > 0),
    concentrate_mg bigint,
    stack text collate "C" not null,
    facility text collate "C" not null,
    metals text not null,
    book_above_assay text not null,
    actor text not null,
    entry bigint not null,
    primary key (book, plant, shift, ore_type, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_shift_balance

-- Metals: one after another with ';', each "element grade half-width mass half-width" in parts per 10^12 and milligrams.
create table enrichment_period_balance (
    book text collate "C" not null,
    plant text collate "C" not null,
    period text collate "C" not null,
    ore_type text collate "C" not null,
    revision bigint not null check (revision > 0),
    first_day bigint not null,
    end_day bigint not null,
    processed_mg bigint not null check (processed_mg > 0),
    processed_half_width_mg bigint not null,
    concentrate_mg bigint,
    stack text collate "C" not null,
    facility text collate "C" not null,
    metals text not null,
    book_above_assay text not null,
    actor text not null,
    entry bigint not null,
    primary key (book, plant, period, ore_type, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_period_balance

create table enrichment_lot (
    book text collate "C" not null,
    plant text collate "C" not null,
    lot text collate "C" not null,
    revision bigint not null check (revision > 0),
    status text not null,
    stack text collate "C" not null,
    shift text collate "C" not null,
    dry_mg bigint not null,
    wet_mg bigint,
    moisture_ppt bigint,
    assay text,
    certificate text,
    remark text,
    shipped_to text collate "C",
    actor text not null,
    primary key (book, plant, lot, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_lot
