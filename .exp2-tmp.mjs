import {PGlite} from '@electric-sql/pglite'; import fs from 'fs'; import path from 'path'
const SP=[...PGlite.defaultStartParams,'-c','shared_buffers=16MB','-c','max_stack_depth=100kB','-c','cursor_tuple_fraction=1.0','-c','min_wal_size=2MB','-c','max_wal_size=32MB']
const dir='/tmp/img-exp2'; fs.rmSync(dir,{recursive:true,force:true}); fs.cpSync('/tmp/img-exp',dir,{recursive:true})
let db=await PGlite.create({dataDir:dir,startParams:SP})
await db.exec("alter table pg_rewrite alter column ev_action set storage external")
await db.exec("alter table pg_rewrite alter column ev_qual set storage external")
await db.exec("delete from pg_description where objoid<16384")
await db.exec("delete from pg_statistic where starelid<16384")
try{ await db.exec("create temp table r as select oid, ev_action::text a from pg_rewrite; update pg_rewrite r set ev_action=(ev_action::text||'')::pg_node_tree where false") }catch(e){console.log(e.message)}
try{ console.log((await db.query("update pg_rewrite set ev_action = ev_action")).affectedRows)}catch(e){console.log(e.message)}
await db.exec("drop table if exists r")
await db.exec('VACUUM FULL'); await db.exec('VACUUM (FREEZE)'); await db.exec('CHECKPOINT'); await db.exec('select pg_switch_wal()'); await db.exec('CHECKPOINT')
console.log((await db.query("select pg_relation_size('pg_toast.pg_toast_2618'), (select sum(pg_column_size(ev_action)) from pg_rewrite) c, (select sum(octet_length(ev_action::text)) from pg_rewrite) o, (select typinput::text||' '||typreceive::text from pg_type where typname='pg_node_tree') t")).rows)
await db.close()
db=await PGlite.create({dataDir:dir,startParams:SP}); await db.query('select 1')
const names=Object.fromEntries((await db.query("select relname, pg_relation_filepath(oid) p from pg_class where relkind in ('r','i','t','m')")).rows.map(r=>[r.p,r.relname]))
const w=(await db.query('select pg_walfile_name(pg_current_wal_lsn()) w, pg_current_wal_lsn() l')).rows[0]; console.log(w)
await db.close()
fs.writeFileSync('/tmp/img-names.json',JSON.stringify(names))
for(const f of fs.readdirSync(dir+'/pg_wal')) if(/^[0-9A-F]{24}$/.test(f)&&f>w.w) fs.unlinkSync(dir+'/pg_wal/'+f)
