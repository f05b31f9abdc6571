import { answers } from '#shared/questions.js'

export default defineEventHandler(() => answers())
