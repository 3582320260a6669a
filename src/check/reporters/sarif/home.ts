/** Where the project is at home. */
export const HOME = "https://github.com/cornerstones/cornerstones";
