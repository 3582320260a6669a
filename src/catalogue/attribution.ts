/** Whose work the success measures are: the last line of everything that people read. */
export const ATTRIBUTION = "Success measures: Genuine Partnerships and Contact, Four Cornerstones Approach";
