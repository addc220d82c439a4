// What the figures call regular: one rule, shown beside them.

/** Today is held against the same weekday of so many weeks. */
export const USUAL_WEEKS = 4

/** Somebody comes most days who had the meal on so many of the last fourteen. */
export const REGULAR_DAYS = 8
export const REGULAR_OF_DAYS = 14

/** Meals that somebody had who ate regularly for so many days: once a week at least. */
export const regularMeals = (days: number): number => Math.ceil(days / 7)
