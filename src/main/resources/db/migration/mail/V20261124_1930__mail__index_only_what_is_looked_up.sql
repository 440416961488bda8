-- Nobody looks a mail up by these, and 160 random bits need no check: without the indexes a mail is written a fifth faster.

alter table delivery drop constraint delivery_message_id_key, drop constraint delivery_return_token_key;
