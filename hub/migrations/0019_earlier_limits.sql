-- What is said of a seat names the limits that counted before it, and to a program of before, which does not know them, says nothing at all: none of these works beside one that says so.
-- Who says goodbye empties its row: who may delete from a table may lock it too.
DROP POLICY presence_delete ON "presence";
