-- distributed: geology_deposit, geology_node, geology_block, geology_change, geology_depletion, geology_statement, geology_statement_line, geology_approval

create table geology_deposit (
    book text collate "C" not null,
    code text collate "C" not null,
    revision bigint not null check (revision > 0),
    name text not null,
    valid_from bigint not null,
    components text not null,
    by_products text not null,
    oxidation_from_um bigint,
    oxidation_to_um bigint,
    actor text not null,
    kept_at bigint not null,
    primary key (book, code, revision)
);
-- append-only: geology_deposit

create table geology_node (
    book text collate "C" not null,
    deposit text collate "C" not null,
    revision bigint not null,
    line bigint not null,
    code text collate "C" not null,
    parent text collate "C",
    kind text not null,
    name text not null,
    thickness_from_um bigint,
    thickness_to_um bigint,
    beds bigint,
    ore_horizons bigint,
    source text not null,
    status text not null,
    primary key (book, deposit, revision, line),
    foreign key (book, deposit, revision) references geology_deposit (book, code, revision)
);
-- append-only: geology_node

create table geology_block (
    book text collate "C" not null,
    account text collate "C" not null,
    deposit text collate "C" not null,
    section text collate "C" not null,
    block text collate "C" not null,
    classification text collate "C" not null,
    as_of bigint not null,
    ore_type text not null,
    dry_mg bigint not null check (dry_mg > 0),
    grades text not null,
    horizon text collate "C",
    volume_ml bigint,
    depth_from_um bigint,
    depth_to_um bigint,
    document text not null,
    route text not null,
    actor text not null,
    entry bigint not null,
    primary key (book, account)
);
-- append-only: geology_block

create table geology_change (
    book text collate "C" not null,
    id text collate "C" not null,
    kind text not null,
    account text collate "C" not null,
    to_account text collate "C",
    day bigint not null,
    dry_mg bigint not null,
    grades text,
    document text not null,
    actor text not null,
    entry bigint not null,
    primary key (book, id)
);
-- append-only: geology_change

create table geology_depletion (
    book text collate "C" not null,
    id text collate "C" not null,
    account text collate "C" not null,
    day bigint not null,
    mined_clean_mg bigint not null,
    loss_coefficient_ppt bigint not null,
    extinguished_mg bigint not null,
    reconciled_mg bigint not null,
    note text,
    actor text not null,
    entry bigint not null,
    primary key (book, id)
);
-- append-only: geology_depletion

create table geology_statement (
    book text collate "C" not null,
    id text collate "C" not null,
    deposit text collate "C" not null,
    as_of bigint not null,
    supersedes text collate "C",
    actor text not null,
    primary key (book, id)
);
-- append-only: geology_statement

create table geology_statement_line (
    book text collate "C" not null,
    statement text collate "C" not null,
    account text collate "C" not null,
    commodity text collate "C" not null,
    amount_mg bigint not null,
    primary key (book, statement, account, commodity),
    foreign key (book, statement) references geology_statement (book, id)
);
-- append-only: geology_statement_line

-- An approval, and what it superseded: one statement is superseded once.
create table geology_approval (
    book text collate "C" not null,
    statement text collate "C" not null,
    supersedes text collate "C",
    actor text not null,
    primary key (book, statement),
    unique (book, supersedes),
    foreign key (book, statement) references geology_statement (book, id)
);
-- append-only: geology_approval
