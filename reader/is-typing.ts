/** Whether a key belongs to a field that is being filled in, and so not to us. */
export const isTyping = ({ target }: Event): boolean => target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
