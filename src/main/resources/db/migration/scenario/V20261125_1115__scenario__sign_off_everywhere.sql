-- How often a user signed off everywhere: sessions that began under a smaller number are over.
CREATE TABLE sign_off (
    user_id text PRIMARY KEY,
    times   bigint NOT NULL
);
