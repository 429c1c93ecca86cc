const textFields =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])";

/** Where the keys belong to the text that somebody writes. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(textFields) !== null;
