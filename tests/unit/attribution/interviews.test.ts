import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

const LEAD = 'Wire News spoke to Ann Lee, a keeper of bees, in her kitchen in Harn.'

describe('a printed conversation', () => {
  it('gives the outlet’s questions to nobody, and what the reporter sets between', () => {
    const text = [
      LEAD,
      'Wire News: How many hives are there?',
      'Lee: I have nine. They hum at night.',
      'Lee sold two hives in May and gave the money to the school.',
      'Wire News: Do they sting?',
      'Lee: Only my brother.',
      'Wire News: And the honey?',
      'Lee: We eat it.',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Ann Lee: I have nine. They hum at night.',
      'Ann Lee: Only my brother.',
      'Ann Lee: We eat it.',
    ])
  })

  it('hears a remark of the one who asks, and an aside about the guest', () => {
    const text = [
      LEAD,
      'How many hives are there?',
      'I have nine of them, and I would like a tenth before the summer ends.',
      'The neighbours must be delighted.',
      'They are now. I gave my neighbours honey, and we talk over the wall every day.',
      'Do they sting?',
      'Only me, and only when I deserve it.',
      'She has since sold two hives, and her brother looks after the rest.',
      'And the honey?',
      'I eat it.',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Ann Lee: I have nine of them, and I would like a tenth before the summer ends.',
      'Ann Lee: They are now. I gave my neighbours honey, and we talk over the wall every day.',
      'Ann Lee: Only me, and only when I deserve it.',
      'Ann Lee: I eat it.',
    ])
  })

  it('takes answers in quotation marks, and no paragraph without them', () => {
    const text = [
      LEAD,
      'How many hives are there?',
      '"Nine. They hum at night."',
      'Do they sting?',
      '"Only my brother."',
      'Some neighbours have moved away.',
      'And the honey?',
      '"I eat it."',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Ann Lee: "Nine. They hum at night."',
      'Ann Lee: "Only my brother."',
      'Ann Lee: "I eat it."',
    ])
  })
})

describe('a live report', () => {
  it('takes no time for a name', () => {
    const text = 'Live report\n\n14.40 Verdict from the Institute for Bees: "A budget with a hole."'
    expect(said(text)).toEqual(['Institute for Bees: "A budget with a hole."'])
  })
})
