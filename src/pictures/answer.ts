/** Whether a server may say otherwise a little later: it is overloaded, or something in it has broken. @param status of HTTP */
export const mayPass = (status: number): boolean => status >= 500 || status === 429 || status === 408;
