type Messages = Record<string, { message: string }>;

const accented: Readonly<Record<string, string>> = { a: "åå", e: "éé", i: "îî", o: "öö", u: "ûû", A: "Å", E: "É", I: "Î", O: "Ö", U: "Û" };

/** Every sentence about half as long again, in brackets that show where one is cut, its places to fill in left alone. */
export const lengthened = (messages: Messages): Messages => Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, { message: `[${longer(message)}]` }]));

const longer = (message: string): string => message.replace(/\$\d|\{\w+\}|[aeiouAEIOU]/g, (found) => accented[found] ?? found);
