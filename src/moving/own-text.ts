/**
 * A part of a string keeps the whole string in memory, which here is an article or a megabyte of an export: a copy
 * of its own does not. For what is kept until the end.
 */
export const ownText = (text: string): string => Buffer.from(text).toString();
