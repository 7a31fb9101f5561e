/** Language of what is said to people. */
export type Lang = 'es' | 'en'
