/** Tells whoever frames it that it is there. */
parent.postMessage("the neighbour's own page is here", "*");
