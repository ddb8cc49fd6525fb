import { provePromises } from './promises.ts'

provePromises('all else')
