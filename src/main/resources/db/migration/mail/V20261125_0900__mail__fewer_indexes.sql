-- A lead's mails are found by the unique key, which begins with the lead; each index is written anew whenever a mail moves on.

drop index delivery_of_lead;
