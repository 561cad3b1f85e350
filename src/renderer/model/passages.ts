/** The passages of the two columns: `core` cuts them, so that the exports have the same rows. */
export * from '../../core/side-by-side/passages.js'
