-- distributed: mines_place, mines_workplace_place, mines_hoist, mines_plan, mines_progress

create table mines_place (
    book text collate "C" not null,
    mine text collate "C" not null,
    place text collate "C" not null,
    name text not null,
    kind text not null,
    parent text collate "C",
    primary key (book, mine, place),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_place

create table mines_workplace_place (
    book text collate "C" not null,
    mine text collate "C" not null,
    workplace text collate "C" not null,
    place text collate "C" not null,
    primary key (book, mine, workplace),
    foreign key (book, mine, workplace) references mines_workplace (book, mine, code),
    foreign key (book, mine, place) references mines_place (book, mine, place)
);
-- append-only: mines_workplace_place

create table mines_hoist (
    book text collate "C" not null,
    mine text collate "C" not null,
    hoist text collate "C" not null,
    valid_from bigint not null,
    known_from bigint not null,
    shaft text collate "C" not null,
    payload bigint not null check (payload > 0),
    cycle bigint not null check (cycle > 0),
    availability bigint not null check (availability > 0),
    source text not null,
    actor text not null,
    primary key (book, mine, hoist, valid_from, known_from),
    foreign key (book, mine, shaft) references mines_place (book, mine, place)
);
-- append-only: mines_hoist

-- A span is 2026-01, 2026-01-05 or 2026-01-05/1; an empty target is the mine itself.
create table mines_plan (
    book text collate "C" not null,
    mine text collate "C" not null,
    span text collate "C" not null,
    target text collate "C" not null,
    revision bigint not null check (revision > 0),
    ore bigint not null,
    waste bigint not null,
    drilled bigint not null,
    hoisted bigint not null,
    grades text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, span, target, revision),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_plan

-- What is called in during a shift, before its report; date first like the reports.
create table mines_progress (
    book text collate "C" not null,
    mine text collate "C" not null,
    shift text collate "C" not null,
    number text collate "C" not null,
    workplace text collate "C" not null,
    at bigint not null,
    ore bigint not null,
    waste bigint not null,
    drilled bigint not null,
    hoisted bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, shift, number),
    foreign key (book, mine, workplace) references mines_workplace (book, mine, code)
);
-- append-only: mines_progress
