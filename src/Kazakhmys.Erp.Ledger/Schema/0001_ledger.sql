-- replicated: ledger_commodity
-- distributed: ledger_book, ledger_head, ledger_account, ledger_account_closure, ledger_period, ledger_entry, ledger_key, ledger_transfer, ledger_reversal, ledger_balance_day, ledger_snapshot, ledger_statement_index

create table ledger_commodity (
    code text collate "C" not null,
    unit text not null,
    smallest_unit text not null,
    per_unit bigint not null check (per_unit > 0),
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    primary key (code)
);
-- append-only: ledger_commodity
insert into ledger_commodity (code, unit, smallest_unit, per_unit, name_en, name_ru, name_kk) values
    ('mass', 't', 'mg', 1000000000, 'dry solids', 'сухая масса', 'құрғақ масса'),
    ('Cu', 't', 'mg', 1000000000, 'copper', 'медь', 'мыс'),
    ('Ag', 'kg', 'mg', 1000000, 'silver', 'серебро', 'күміс'),
    ('Au', 'kg', 'mg', 1000000, 'gold', 'золото', 'алтын'),
    ('Zn', 't', 'mg', 1000000000, 'zinc', 'цинк', 'мырыш'),
    ('Pb', 't', 'mg', 1000000000, 'lead', 'свинец', 'қорғасын'),
    ('S', 't', 'mg', 1000000000, 'sulphur', 'сера', 'күкірт'),
    ('Mo', 't', 'mg', 1000000000, 'molybdenum', 'молибден', 'молибден'),
    ('Re', 'kg', 'mg', 1000000, 'rhenium', 'рений', 'рений'),
    ('coal', 't', 'mg', 1000000000, 'coal as received', 'уголь рабочий', 'жұмыс көмірі'),
    ('energy', 'MWh', 'Wh', 1000000, 'energy', 'энергия', 'энергия'),
    ('acid', 't', 'mg', 1000000000, 'sulphuric acid (H2SO4)', 'серная кислота (H2SO4)', 'күкірт қышқылы (H2SO4)'),
    ('labour', 'h', 'min', 60, 'working time', 'рабочее время', 'жұмыс уақыты'),
    ('KZT', 'KZT', 'tiyn', 100, 'tenge', 'тенге', 'теңге'),
    ('USD', 'USD', 'cent', 100, 'US dollar', 'доллар США', 'АҚШ доллары'),
    ('piece', 'piece', 'piece', 1, 'pieces', 'штуки', 'дана');

create table ledger_book (
    book text collate "C" not null,
    name text not null,
    opened_at bigint not null,
    primary key (book)
);
-- append-only: ledger_book

-- One row a book, locked by every writer: it orders the entries of the book. "masters" grows with every change of accounts or periods.
create table ledger_head (
    book text collate "C" not null,
    seq bigint not null,
    hash text not null,
    recorded_at bigint not null,
    last_day bigint not null,
    masters bigint not null,
    primary key (book)
);

create table ledger_account (
    book text collate "C" not null,
    id bigint not null check (id > 0),
    code text collate "C" not null,
    kind text not null,
    material text collate "C",
    overdraft bigint not null check (overdraft in (0, 1)),
    valid_from bigint not null,
    fingerprint text not null,
    opened_at bigint not null,
    actor text not null,
    primary key (book, id),
    unique (book, code)
);
-- append-only: ledger_account

create table ledger_account_closure (
    book text collate "C" not null,
    account bigint not null,
    last_day bigint not null,
    closed_at bigint not null,
    actor text not null,
    primary key (book, account)
);
-- append-only: ledger_account_closure

create table ledger_period (
    book text collate "C" not null,
    code text collate "C" not null,
    first_day bigint not null,
    end_day bigint not null,
    state text not null check (state in ('open', 'closing', 'closed')),
    revision bigint not null,
    opened_seq bigint not null,
    indexed bigint not null check (indexed in (0, 1)),
    primary key (book, code),
    check (first_day < end_day)
);

create table ledger_entry (
    book text collate "C" not null,
    seq bigint not null check (seq > 0),
    effective_at bigint not null,
    day bigint not null,
    recorded_at bigint not null,
    key text collate "C" not null,
    kind bigint not null check (kind between 0 and 5),
    quality bigint not null check (quality in (0, 1)),
    related_seq bigint not null,
    module text not null,
    document_type text not null,
    document text not null,
    revision bigint not null,
    actor text not null,
    memo text,
    statement text,
    transfers bigint not null,
    hash text not null,
    primary key (book, seq)
);
-- append-only: ledger_entry

create table ledger_key (
    book text collate "C" not null,
    key text collate "C" not null,
    seq bigint not null,
    primary key (book, key)
);
-- append-only: ledger_key

create table ledger_transfer (
    book text collate "C" not null,
    seq bigint not null,
    line bigint not null,
    from_account bigint not null,
    to_account bigint not null,
    commodity text collate "C" not null,
    amount bigint not null check (amount > 0),
    primary key (book, seq, line),
    check (from_account <> to_account)
);
-- append-only: ledger_transfer

create table ledger_reversal (
    book text collate "C" not null,
    seq bigint not null,
    reversed_by bigint not null,
    primary key (book, seq)
);
-- append-only: ledger_reversal

create table ledger_balance_day (
    book text collate "C" not null,
    day bigint not null,
    account bigint not null,
    commodity text collate "C" not null,
    received bigint not null,
    issued bigint not null,
    primary key (book, day, account, commodity)
);

create table ledger_snapshot (
    book text collate "C" not null,
    period text collate "C" not null,
    revision bigint not null,
    account bigint not null,
    commodity text collate "C" not null,
    balance bigint not null,
    primary key (book, period, revision, account, commodity)
);
-- append-only: ledger_snapshot

create table ledger_statement_index (
    book text collate "C" not null,
    period text collate "C" not null,
    account bigint not null,
    seq bigint not null,
    line bigint not null,
    primary key (book, period, account, seq, line)
);

-- For auditors: one row a transfer, with codes and words instead of numbers.
create view ledger_journal as
select e.book, e.seq, t.line, e.effective_at, e.day, p.code as period, e.recorded_at,
       case e.kind when 0 then 'original' when 1 then 'reversal' when 2 then 'adjustment' when 3 then 'assertion' when 4 then 'close'
           else 'reopening' end as kind,
       case e.quality when 0 then 'final' else 'provisional' end as quality,
       e.module, e.document_type, e.document, e.revision, e.actor, e.memo,
       f.code as from_account, r.code as to_account, t.commodity, t.amount
from ledger_entry e
join ledger_transfer t on t.book = e.book and t.seq = e.seq
join ledger_account f on f.book = t.book and f.id = t.from_account
join ledger_account r on r.book = t.book and r.id = t.to_account
join ledger_period p on p.book = e.book and e.day >= p.first_day and e.day < p.end_day;
