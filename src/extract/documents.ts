/** Does an address lead to a document, to be opened or kept, rather than to a page? */
export const isDocument = (address: string): boolean => /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip)(?:[?#]|$)/i.test(address);
