CREATE TABLE customers (
  id         integer PRIMARY KEY,
  name       text NOT NULL,
  email      text NOT NULL UNIQUE,
  city       text,
  country    text NOT NULL,
  born       date,
  newsletter boolean NOT NULL DEFAULT false,
  joined_at  timestamptz NOT NULL
);
COMMENT ON TABLE customers IS 'People with an account. Some have never ordered.';
COMMENT ON COLUMN customers.city IS 'NULL: not told';
COMMENT ON COLUMN customers.born IS 'NULL: not told';

CREATE TABLE categories (
  id        integer PRIMARY KEY,
  name      text NOT NULL UNIQUE,
  parent_id integer REFERENCES categories
);
COMMENT ON TABLE categories IS 'A tree: parent_id is NULL at the top.';

CREATE TABLE products (
  id            integer PRIMARY KEY,
  sku           text NOT NULL UNIQUE,
  name          text NOT NULL,
  category_id   integer NOT NULL REFERENCES categories,
  price         numeric(8,2) NOT NULL CHECK (price >= 0),
  weight_grams  integer CHECK (weight_grams > 0),
  released_on   date,
  discontinued  boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE products IS 'What the shop sells or sold. Some were never sold.';
COMMENT ON COLUMN products.weight_grams IS 'NULL: nothing to send, a download or a voucher';

CREATE TABLE orders (
  id          integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers,
  ordered_at  timestamptz NOT NULL,
  status      text NOT NULL CHECK (status IN ('new', 'paid', 'shipped', 'delivered', 'cancelled', 'returned')),
  shipped_at  timestamptz,
  coupon      text,
  shipping    numeric(6,2) NOT NULL
);
COMMENT ON COLUMN orders.shipped_at IS 'NULL: not shipped yet';
COMMENT ON COLUMN orders.coupon IS 'NULL: none used';

CREATE TABLE order_items (
  order_id   integer REFERENCES orders,
  line       integer,
  product_id integer NOT NULL REFERENCES products,
  quantity   integer NOT NULL CHECK (quantity > 0),
  unit_price numeric(8,2) NOT NULL,
  PRIMARY KEY (order_id, line)
);
COMMENT ON COLUMN order_items.unit_price IS 'What was paid, which may differ from the price today';

CREATE TABLE inventory (
  product_id  integer REFERENCES products,
  warehouse   text,
  quantity    integer NOT NULL CHECK (quantity >= 0),
  reorder_at  integer,
  counted_on  date,
  PRIMARY KEY (product_id, warehouse)
);

CREATE TABLE payments (
  id       integer PRIMARY KEY,
  order_id integer NOT NULL REFERENCES orders,
  method   text NOT NULL,
  amount   numeric(10,2) NOT NULL,
  paid_at  timestamptz NOT NULL
);
COMMENT ON COLUMN payments.amount IS 'Negative: a refund';

CREATE TABLE reviews (
  id          integer PRIMARY KEY,
  product_id  integer NOT NULL REFERENCES products,
  customer_id integer NOT NULL REFERENCES customers,
  stars       integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
  title       text,
  body        text,
  written_at  timestamptz NOT NULL,
  UNIQUE (product_id, customer_id)
);
