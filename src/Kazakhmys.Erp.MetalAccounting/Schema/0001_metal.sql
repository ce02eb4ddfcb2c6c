-- distributed: metal_declared_figure

create table metal_declared_figure (
    book text collate "C" not null,
    period text collate "C" not null,
    metal text collate "C" not null,
    name text collate "C" not null,
    revision bigint not null check (revision > 0),
    first_day bigint not null,
    end_day bigint not null,
    figure text not null,
    unit text not null,
    culture text not null,
    source text not null,
    actor text not null,
    recorded_at bigint not null,
    primary key (book, period, metal, name, revision)
);
-- append-only: metal_declared_figure
