#!/usr/bin/env node
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

console.log(winkNLP(model).readDoc('Hello U.S. world. Yes.').sentences().out())
