-- distributed: metal_settlement_contract, metal_contract_terms, metal_settlement_lot, metal_lot_weight, metal_lot_assay, metal_lot_final, metal_lot_settled, metal_quotation, metal_exchange_rate, metal_invoice, metal_invoice_line, metal_invoice_price, metal_invoice_release

-- One row a contract, locked by every operation that changes its lots or numbers invoices of its book.
create table metal_settlement_contract (
    book text collate "C" not null,
    code text collate "C" not null,
    kind text not null,
    direction text not null,
    counterparty text collate "C" not null,
    name text not null,
    claim_account text collate "C" not null,
    counterparty_account text collate "C" not null,
    registered_at bigint not null,
    registered_by text not null,
    primary key (book, code)
);

create table metal_contract_terms (
    book text collate "C" not null,
    contract text collate "C" not null,
    valid_from bigint not null,
    known_from bigint not null,
    valid_to bigint,
    terms text not null,
    source text not null,
    actor text not null,
    primary key (book, contract, valid_from, known_from),
    foreign key (book, contract) references metal_settlement_contract (book, code)
);
-- append-only: metal_contract_terms

create table metal_settlement_lot (
    book text collate "C" not null,
    code text collate "C" not null,
    contract text collate "C" not null,
    shipped_on bigint not null,
    registered_at bigint not null,
    registered_by text not null,
    primary key (book, code),
    foreign key (book, contract) references metal_settlement_contract (book, code)
);
-- append-only: metal_settlement_lot

-- Weights and assays of a lot count their revisions together; the latest of a stage, or of a party and element, holds.
create table metal_lot_weight (
    book text collate "C" not null,
    lot text collate "C" not null,
    revision bigint not null check (revision > 0),
    stage text not null,
    wet bigint not null check (wet > 0),
    moisture bigint not null,
    day bigint not null,
    source text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, lot, revision)
);
-- append-only: metal_lot_weight

create table metal_lot_assay (
    book text collate "C" not null,
    lot text collate "C" not null,
    revision bigint not null check (revision > 0),
    party text not null,
    element text collate "C" not null,
    result text not null,
    source text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, lot, revision, element)
);
-- append-only: metal_lot_assay

create table metal_lot_final (
    book text collate "C" not null,
    lot text collate "C" not null,
    revision bigint not null,
    final_at bigint not null,
    final_by text not null,
    primary key (book, lot, revision)
);
-- append-only: metal_lot_final

create table metal_lot_settled (
    book text collate "C" not null,
    lot text collate "C" not null,
    revision bigint not null,
    element text collate "C" not null,
    settled bigint not null,
    needed_umpire bigint not null,
    umpire_cost text,
    primary key (book, lot, revision, element)
);
-- append-only: metal_lot_settled

-- A day without an amount is one on which the market did not quote.
create table metal_quotation (
    book text collate "C" not null,
    series text collate "C" not null,
    day bigint not null,
    revision bigint not null check (revision > 0),
    amount text,
    currency text,
    unit text,
    source text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, series, day, revision)
);
-- append-only: metal_quotation

create table metal_exchange_rate (
    book text collate "C" not null,
    series text collate "C" not null,
    day bigint not null,
    revision bigint not null check (revision > 0),
    amount text not null,
    source text not null,
    recorded_at bigint not null,
    recorded_by text not null,
    primary key (book, series, day, revision)
);
-- append-only: metal_exchange_rate

create table metal_invoice (
    book text collate "C" not null,
    document text collate "C" not null,
    lot text collate "C" not null,
    contract text collate "C" not null,
    number_in_lot bigint not null,
    kind text not null,
    invoiced_on bigint not null,
    currency text not null,
    total bigint not null,
    terms_valid_from bigint not null,
    terms_known_from bigint not null,
    lot_revision bigint not null,
    released_before bigint not null,
    credits text collate "C",
    reason text,
    prepared_at bigint not null,
    prepared_by text not null,
    primary key (book, document)
);
-- append-only: metal_invoice

create index metal_invoice_of_lot on metal_invoice (book, lot, number_in_lot);

create table metal_invoice_line (
    book text collate "C" not null,
    document text collate "C" not null,
    line bigint not null,
    brick text,
    kind text not null,
    term text not null,
    element text,
    settled_grade bigint,
    payable_grade bigint,
    quantity bigint,
    price text,
    price_unit text,
    amount bigint not null,
    refers text,
    primary key (book, document, line)
);
-- append-only: metal_invoice_line

create table metal_invoice_price (
    book text collate "C" not null,
    document text collate "C" not null,
    brick text collate "C" not null,
    element text collate "C" not null,
    series text not null,
    first_day bigint not null,
    last_day bigint not null,
    quotations bigint not null,
    amount text not null,
    price_unit text not null,
    rate_series text,
    rate text,
    primary key (book, document, brick, element)
);
-- append-only: metal_invoice_price

create table metal_invoice_release (
    book text collate "C" not null,
    year bigint not null,
    seq bigint not null check (seq > 0),
    document text collate "C" not null,
    number text collate "C" not null,
    entry bigint not null,
    booked_on bigint,
    released_at bigint not null,
    released_by text not null,
    primary key (book, year, seq),
    unique (book, document),
    unique (book, number)
);
-- append-only: metal_invoice_release
