/** Whether one thing is shown at a time, as page.css has it. */
export const narrow = matchMedia("(max-width: 767px)");
