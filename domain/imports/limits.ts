/** What a sheet may weigh, and how many rows it may have. */
export const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024;
export const MAXIMUM_FILE_MEGABYTES = MAXIMUM_FILE_BYTES / 1024 / 1024;
export const MAXIMUM_ROWS = 50_000;
/** Up to so many rows are imported while one waits; more go on while one does something else. */
export const ROWS_WAITED_FOR = 2_000;
