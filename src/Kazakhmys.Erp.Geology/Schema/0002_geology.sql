-- distributed: geology_mineral, geology_programme, geology_hole, geology_drilling, geology_intersection, geology_increase

alter table geology_deposit add column name_ru text not null default '';
alter table geology_deposit add column name_kk text not null default '';
alter table geology_deposit add column ground_classes text not null default '';
alter table geology_node add column name_ru text not null default '';
alter table geology_node add column name_kk text not null default '';
alter table geology_node add column lithology text;
alter table geology_node add column lithology_ru text;
alter table geology_node add column lithology_kk text;
alter table geology_node add column shape text;
alter table geology_node add column ground_class text;
alter table geology_block add column ground_class text;

create table geology_mineral (
    book text collate "C" not null,
    deposit text collate "C" not null,
    revision bigint not null,
    line bigint not null,
    code text collate "C" not null,
    occurrence text not null,
    name text not null,
    name_ru text not null,
    name_kk text not null,
    source text not null,
    status text not null,
    primary key (book, deposit, revision, line),
    foreign key (book, deposit, revision) references geology_deposit (book, code, revision)
);
-- append-only: geology_mineral

create table geology_programme (
    book text collate "C" not null,
    id text collate "C" not null,
    deposit text collate "C" not null,
    section text collate "C" not null,
    first_day bigint not null,
    last_day bigint not null,
    planned_um bigint not null check (planned_um > 0),
    planned_holes bigint not null check (planned_holes > 0),
    document text not null,
    actor text not null,
    primary key (book, id)
);
-- append-only: geology_programme

create table geology_hole (
    book text collate "C" not null,
    programme text collate "C" not null,
    hole text collate "C" not null,
    planned_um bigint not null check (planned_um > 0),
    east_um bigint,
    north_um bigint,
    elevation_um bigint,
    azimuth_udeg bigint,
    dip_udeg bigint,
    actor text not null,
    primary key (book, programme, hole),
    foreign key (book, programme) references geology_programme (book, id)
);
-- append-only: geology_hole

create table geology_drilling (
    book text collate "C" not null,
    programme text collate "C" not null,
    hole text collate "C" not null,
    day bigint not null,
    depth_um bigint not null check (depth_um > 0),
    actor text not null,
    primary key (book, programme, hole, day),
    foreign key (book, programme, hole) references geology_hole (book, programme, hole)
);
-- append-only: geology_drilling

-- A later revision of an interval is a later laboratory result.
create table geology_intersection (
    book text collate "C" not null,
    programme text collate "C" not null,
    hole text collate "C" not null,
    from_um bigint not null,
    revision bigint not null check (revision > 0),
    to_um bigint not null,
    assay text not null,
    sample text not null,
    actor text not null,
    primary key (book, programme, hole, from_um, revision),
    foreign key (book, programme, hole) references geology_hole (book, programme, hole),
    check (from_um < to_um)
);
-- append-only: geology_intersection

create table geology_increase (
    book text collate "C" not null,
    programme text collate "C" not null,
    change text collate "C" not null,
    account text collate "C" not null,
    dry_mg bigint not null,
    primary key (book, programme, change),
    foreign key (book, programme) references geology_programme (book, id)
);
-- append-only: geology_increase
