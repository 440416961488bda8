-- From which addresses a user came in lately, by the day: such tries do not wait for strangers' guesses.
CREATE TABLE known_sign_on (
    user_id text NOT NULL,
    client  text NOT NULL,
    last_on date NOT NULL,
    PRIMARY KEY (user_id, client)
);
CREATE INDEX known_sign_on_last_on ON known_sign_on (last_on);
