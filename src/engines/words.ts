// what engines time is what is highlighted
export { words } from '../core/article/words.ts'
