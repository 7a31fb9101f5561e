/** Empty tables, ready to be filled. */
export { createLike, createTabla, type Diccionarios } from '#records'
