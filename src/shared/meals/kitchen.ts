import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { Meal } from './terms.ts'

export const DishKind = z.enum(['staple', 'meat', 'vegetable', 'soup', 'snack', 'fruit', 'other'])
export const Dish = z.object({
  id: Id,
  name: Name,
  kind: DishKind,
  allergens: z.string().trim().max(200),
  /** Of one portion. */
  costFen: Fen.min(0).max(100_000).nullable(),
  isActive: z.boolean(),
  version: Version,
})
export type Dish = z.infer<typeof Dish>
/** A dish with what it is found by: characters, pinyin, initials. */
export const ListedDish = Dish.extend({ keys: z.array(z.string()) })
export type ListedDish = z.infer<typeof ListedDish>

export const MenuDish = z.object({
  dishId: Id,
  name: z.string(),
  kind: DishKind,
  allergens: z.string(),
  /** Of one portion, as it was when the menu was made. */
  costFen: Fen.nullable(),
})
export type MenuDish = z.infer<typeof MenuDish>
export const Menu = z.object({ onDay: Day, meal: Meal, dishes: z.array(MenuDish) })
export type Menu = z.infer<typeof Menu>

export const FoodSample = z.object({
  id: Id,
  siteId: Id,
  onDay: Day,
  meal: Meal,
  dishId: Id,
  dish: z.string(),
  weightG: z.int(),
  isTooLight: z.boolean(),
  takenAt: Instant,
  staffId: Id,
  staff: z.string(),
  fridge: z.string(),
  /** Tenths of a degree Celsius. */
  temperatureTenths: z.int().nullable(),
  isTooWarm: z.boolean(),
  isTooCold: z.boolean(),
  note: z.string(),
  /** The first instant at which it may be thrown away. */
  keptUntilAt: Instant,
  disposedAt: Instant.nullable(),
  disposedBy: z.string().nullable(),
  voidedAt: Instant.nullable(),
})
export type FoodSample = z.infer<typeof FoodSample>

export const NewFoodSample = z.object({
  siteId: Id,
  onDay: Day,
  meal: Meal,
  dishId: Id,
  weightG: z.int().min(1).max(5000),
  takenAt: Instant.optional(),
  staffId: Id,
  fridge: z.string().trim().min(1).max(100),
  temperatureTenths: z.int().min(-400).max(600).nullable(),
  note: Note.default(''),
})

export type NewFoodSample = z.infer<typeof NewFoodSample>

/** What is wrong with the samples of a meal that had diners. */
export const SampleGap = z.object({
  onDay: Day,
  meal: Meal,
  /** null: diners, and no menu to know the dishes by. */
  dishId: Id.nullable(),
  dish: z.string(),
  problem: z.enum(['missing', 'tooLight', 'tooWarm', 'tooCold', 'noMenu', 'late']),
  diners: z.int(),
})
export type SampleGap = z.infer<typeof SampleGap>
