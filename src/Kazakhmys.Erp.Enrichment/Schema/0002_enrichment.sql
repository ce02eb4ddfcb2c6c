-- distributed: enrichment_layout, enrichment_layout_part, enrichment_downtime, enrichment_norm, enrichment_consumption, enrichment_facility_limit, enrichment_facility_reading, enrichment_campaign, enrichment_campaign_end, enrichment_plan, enrichment_final_balance, enrichment_selective_balance

create table enrichment_layout (
    book text collate "C" not null,
    plant text collate "C" not null,
    revision bigint not null check (revision > 0),
    actor text not null,
    primary key (book, plant, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_layout

-- A part is a section, a circuit of a section, a stream between circuits or a sampler on a stream.
create table enrichment_layout_part (
    book text collate "C" not null,
    plant text collate "C" not null,
    revision bigint not null,
    line bigint not null,
    part text not null,
    code text collate "C" not null,
    name text not null,
    kind text,
    of_part text collate "C",
    to_part text collate "C",
    primary key (book, plant, revision, line),
    foreign key (book, plant, revision) references enrichment_layout (book, plant, revision)
);
-- append-only: enrichment_layout_part

create table enrichment_downtime (
    book text collate "C" not null,
    plant text collate "C" not null,
    id text collate "C" not null,
    section text collate "C" not null,
    from_at bigint not null,
    to_at bigint not null,
    kind text not null,
    reason text not null,
    actor text not null,
    primary key (book, plant, id),
    foreign key (book, plant) references enrichment_plant (book, code),
    check (from_at < to_at)
);
-- append-only: enrichment_downtime

create table enrichment_norm (
    book text collate "C" not null,
    plant text collate "C" not null,
    item text collate "C" not null,
    known_from bigint not null,
    valid_from bigint not null,
    valid_to bigint,
    kind text not null,
    unit text not null,
    per_tonne_of_ore bigint,
    metal text collate "C",
    per_tonne_of_metal bigint,
    legal_basis text,
    source text not null,
    actor text not null,
    primary key (book, plant, item, known_from, valid_from),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_norm

create table enrichment_consumption (
    book text collate "C" not null,
    plant text collate "C" not null,
    shift text collate "C" not null,
    item text collate "C" not null,
    revision bigint not null check (revision > 0),
    day bigint not null,
    unit text not null,
    amount bigint not null,
    from_account text collate "C",
    entry bigint not null,
    actor text not null,
    primary key (book, plant, shift, item, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_consumption

create table enrichment_facility_limit (
    book text collate "C" not null,
    plant text collate "C" not null,
    facility text collate "C" not null,
    known_from bigint not null,
    valid_from bigint not null,
    valid_to bigint,
    capacity_mg bigint,
    level_um bigint,
    freeboard_um bigint,
    legal_basis text,
    source text not null,
    actor text not null,
    primary key (book, plant, facility, known_from, valid_from),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_facility_limit

create table enrichment_facility_reading (
    book text collate "C" not null,
    plant text collate "C" not null,
    facility text collate "C" not null,
    day bigint not null,
    revision bigint not null check (revision > 0),
    level_um bigint not null,
    freeboard_um bigint not null,
    water_ml bigint,
    actor text not null,
    primary key (book, plant, facility, day, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_facility_reading

create table enrichment_campaign (
    book text collate "C" not null,
    plant text collate "C" not null,
    id text collate "C" not null,
    section text collate "C" not null,
    ore_type text collate "C" not null,
    first_shift text collate "C" not null,
    actor text not null,
    primary key (book, plant, id),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_campaign

create table enrichment_campaign_end (
    book text collate "C" not null,
    plant text collate "C" not null,
    id text collate "C" not null,
    last_shift text collate "C" not null,
    actor text not null,
    primary key (book, plant, id),
    foreign key (book, plant, id) references enrichment_campaign (book, plant, id)
);
-- append-only: enrichment_campaign_end

-- Metals: one after another with ';', each "element grade recovery" in parts per 10^12.
create table enrichment_plan (
    book text collate "C" not null,
    plant text collate "C" not null,
    period text collate "C" not null,
    ore_type text collate "C" not null,
    revision bigint not null check (revision > 0),
    first_day bigint not null,
    end_day bigint not null,
    processed_mg bigint not null check (processed_mg > 0),
    metals text not null,
    actor text not null,
    primary key (book, plant, period, ore_type, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_plan

-- Flows: one after another with ';', each "commodity feed u concentrate u tailings u" in milligrams; provisional likewise, without uncertainties.
create table enrichment_final_balance (
    book text collate "C" not null,
    plant text collate "C" not null,
    period text collate "C" not null,
    ore_type text collate "C" not null,
    revision bigint not null check (revision > 0),
    first_day bigint not null,
    end_day bigint not null,
    run text not null,
    stack text collate "C" not null,
    facility text collate "C" not null,
    booked_on bigint,
    flows text not null,
    provisional text not null,
    entry bigint not null,
    actor text not null,
    primary key (book, plant, period, ore_type, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_final_balance

-- Metals: one after another with ';', each "element feed u status" and "grade u status" a product, tailings last, in parts per 10^12.
create table enrichment_selective_balance (
    book text collate "C" not null,
    plant text collate "C" not null,
    shift text collate "C" not null,
    ore_type text collate "C" not null,
    revision bigint not null check (revision > 0),
    feed_mg bigint not null check (feed_mg > 0),
    stacks text not null,
    facility text collate "C" not null,
    metals text not null,
    actor text not null,
    entry bigint not null,
    primary key (book, plant, shift, ore_type, revision),
    foreign key (book, plant) references enrichment_plant (book, code)
);
-- append-only: enrichment_selective_balance
