import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'

/**
 * Prisma's adapter, in which the queries of a transaction go one after another. What is asked side by side on one connection the driver
 * puts in a row by itself, but calls that deprecated and will refuse it in its next version.
 */
export class PgInTurn extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel))
    return adapter
  }
}

type Transaction = Awaited<ReturnType<Awaited<ReturnType<PrismaPg['connect']>>['startTransaction']>>

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const turn = <T>(ask: () => Promise<T>): Promise<T> => {
    const mine = last.then(ask, ask)
    last = mine
    return mine
  }
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  transaction.queryRaw = (query) => turn(() => queryRaw(query))
  transaction.executeRaw = (query) => turn(() => executeRaw(query))
  return transaction
}
