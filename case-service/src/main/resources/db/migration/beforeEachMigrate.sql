-- A migration takes as long as it takes. LOCAL: the connection goes back to the pool, where requests need their limit.
SET LOCAL statement_timeout = 0;
