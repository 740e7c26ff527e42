/** Stands in every backup, for whoever opens it without Offprint. */
export const readMe = `This is a backup of an Offprint library.

offprint.json          what this is, and the SHA-256 of every other file but the pictures
index.jsonl            one line of JSON for each article: its id, address, title, when it was saved last
articles/NNNNN.jsonl   one line of JSON for each article, all of it: "html" is its text, "removed" what was
                       taken out of it, "versions" its earlier texts, "pictures" which picture each address shows
pictures/HASH          a picture, named by the SHA-256 of its bytes
filters.txt            the filters of your own, one a line

All text is UTF-8. Times are milliseconds since 1970-01-01 UTC.
`;
