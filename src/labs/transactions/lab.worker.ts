import { serveLab } from './serve.ts'

serveLab(globalThis)
