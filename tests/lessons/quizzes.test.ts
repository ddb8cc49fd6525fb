import { provePromises } from './promises.ts'

provePromises('quizzes')
