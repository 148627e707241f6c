import {runnerImport} from "vite"; import {statSync, rmSync} from "node:fs";
const {module:{openWriter}}=await runnerImport("./db/open.ts");
const {module:ex}=await runnerImport("./db/testing/examples.ts");
const {module:{exampleText}}=await runnerImport("./bench/record/exampleText.ts");
for (const e of ["","-wal","-shm",".lock"]) rmSync("/tmp/g.db"+e,{force:true});
const w=openWriter("/tmp/g.db"); 
const nofts=process.argv[2]==="nofts"; if(nofts){const o=w.beforeCommit; }
let n=0; const page=()=>w.transaction(()=>{for(let i=0;i<100;i++,n++) ex.openExampleCase(w, ex.examplePost(String(1900000000000000000n+BigInt(n)*4194304000n),{text:exampleText(n),createdAt:ex.MORNING+n*1000}))});
const am=process.argv[2]; if(am) w.sqlite.exec(`INSERT INTO post_search(post_search,rank) VALUES('automerge',${am})`);const t0=performance.now();
for(let p=0;p<200;p++)page();
console.log("rate",Math.round(20000/((performance.now()-t0)/1000)));w.checkpoint(); w.sqlite.pragma("wal_autocheckpoint=0");
for(let k=0;k<5;k++){const a=statSync("/tmp/g.db-wal").size;page();console.log("frames per commit",(statSync("/tmp/g.db-wal").size-a)/8216)}
//
w.close();
