-- Events that modules tell after commit: numbered per book without gaps, and how far each handler has come.
-- distributed: data_outbox_head, data_outbox, data_outbox_cursor

create table data_outbox_head (
    book text collate "C" not null,
    seq bigint not null,
    primary key (book)
);

create table data_outbox (
    book text collate "C" not null,
    seq bigint not null,
    id text collate "C" not null,
    type text collate "C" not null,
    version bigint not null,
    payload text collate "C" not null,
    occurred_at text collate "C" not null,
    recorded_at text collate "C" not null,
    primary key (book, seq)
);

create table data_outbox_cursor (
    book text collate "C" not null,
    handler text collate "C" not null,
    seq bigint not null,
    attempts bigint not null,
    last_error text collate "C",
    failed_at text collate "C",
    primary key (book, handler)
);
