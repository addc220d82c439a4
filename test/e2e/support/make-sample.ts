// Makes the sample that specs copy, if it is not there: `npm test` does so beside a check that leaves a core free.
import { ensureSample } from './sample.ts'

await ensureSample()
