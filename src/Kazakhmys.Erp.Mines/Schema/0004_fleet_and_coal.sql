-- distributed: mines_machine, mines_coal_seam, mines_coal_stockpile, mines_coal_production, mines_coal_shipment

create table mines_machine (
    book text collate "C" not null,
    mine text collate "C" not null,
    machine text collate "C" not null,
    name text not null,
    kind text not null,
    rated_payload bigint,
    diesel_power bigint,
    valid_from bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, machine),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_machine

create table mines_coal_seam (
    book text collate "C" not null,
    mine text collate "C" not null,
    seam text collate "C" not null,
    name text not null,
    source_account text collate "C" not null,
    primary key (book, mine, seam),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_coal_seam

create table mines_coal_stockpile (
    book text collate "C" not null,
    mine text collate "C" not null,
    stockpile text collate "C" not null,
    name text not null,
    primary key (book, mine, stockpile),
    foreign key (book, mine) references mines_mine (book, code)
);
-- append-only: mines_coal_stockpile

-- Coal in milligrams as received, calorific value in millijoules a kilogram as received, energy in watt-hours as posted.
create table mines_coal_production (
    book text collate "C" not null,
    mine text collate "C" not null,
    number text collate "C" not null,
    revision bigint not null check (revision > 0),
    seam text collate "C" not null,
    stockpile text collate "C" not null,
    day bigint not null,
    shift bigint not null,
    coal bigint not null check (coal > 0),
    ash bigint not null,
    moisture bigint not null,
    calorific_value bigint not null,
    energy bigint not null,
    status text not null,
    booked_on bigint,
    reason text,
    entry bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, number, revision),
    foreign key (book, mine, seam) references mines_coal_seam (book, mine, seam),
    foreign key (book, mine, stockpile) references mines_coal_stockpile (book, mine, stockpile)
);
-- append-only: mines_coal_production

create table mines_coal_shipment (
    book text collate "C" not null,
    mine text collate "C" not null,
    number text collate "C" not null,
    stockpile text collate "C" not null,
    day bigint not null,
    shift bigint not null,
    coal bigint not null check (coal > 0),
    energy bigint not null,
    to_account text collate "C" not null,
    booked_on bigint,
    entry bigint not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, mine, number),
    foreign key (book, mine, stockpile) references mines_coal_stockpile (book, mine, stockpile)
);
-- append-only: mines_coal_shipment
